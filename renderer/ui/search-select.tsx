import { MultiSelect, Select, type ComboboxItem, type ComboboxParsedItem, type OptionsFilter } from '@mantine/core';
import { foldText } from '@core/kernel/text';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { type FieldProps, useField } from './fields';
import { UI_TEXTS } from './ui.texts';

export interface SearchOption {
  value: string;
  label: string;
  /** Second line, also searched. */
  detail?: string;
  /** Searched, never shown. */
  keywords?: string;
  group?: string;
}

interface SearchSelectProps<T extends FieldValues> extends FieldProps<T> {
  options: readonly SearchOption[];
  /** Several at once: value is an array. One: value is the string or null. */
  multiple?: boolean;
  nothingFound?: string;
  maxValues?: number;
  /** Own search: values that fit the typed text, best first. All options can then be scrolled through. */
  find?: (text: string) => readonly string[];
}

/** A long list that is searched by word, without accents, in any order; the first 40 fits are shown. */
export function SearchSelect<T extends FieldValues>({
  options,
  multiple = false,
  nothingFound = UI_TEXTS.nadaCoincide,
  maxValues,
  find,
  ...props
}: SearchSelectProps<T>) {
  const { common, value, onChange, onBlur } = useField(props);
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState(false);
  const byValue = new Map(options.map((option) => [option.value, option]));
  const folded = new Map(
    options.map((option) => [option.value, foldText(`${option.value} ${option.label} ${option.detail ?? ''} ${option.keywords ?? ''}`)]),
  );
  const fits = (item: ComboboxItem, words: readonly string[]) => words.every((word) => folded.get(item.value)?.includes(word) ?? false);
  const filter: OptionsFilter = ({ options: items, search }) => {
    if (find && search.trim() !== '') {
      const flat = new Map(items.flatMap((item) => ('items' in item ? item.items : [item])).map((item) => [item.value, item]));
      return find(search).flatMap((id) => flat.get(id) ?? []);
    }
    const words = foldText(search).split(' ').filter(Boolean);
    return items.flatMap((item): ComboboxParsedItem[] => {
      if (!('items' in item)) return fits(item, words) ? [item] : [];
      const inside = item.items.filter((entry) => fits(entry, words));
      return inside.length > 0 ? [{ ...item, items: inside }] : [];
    });
  };
  const groups = [...new Set(options.map((option) => option.group ?? ''))];
  const plain = (list: readonly SearchOption[]) => list.map(({ value: id, label }) => ({ value: id, label }));
  const data =
    groups.length > 1
      ? groups.map((group) => ({ group, items: plain(options.filter((option) => (option.group ?? '') === group)) }))
      : plain(options);
  const shared = {
    ...common,
    wrapperProps: { 'data-field': common.name },
    data,
    searchable: true,
    filter,
    limit: find ? options.length : 40,
    nothingFoundMessage: nothingFound,
    // The list itself scrolls, with its arrows: a scrolling box around it would be one that no key reaches.
    withScrollArea: false,
    styles: { options: { maxHeight: 280, overflowY: 'auto' as const } },
    onBlur,
    // Passing by with Tab must not throw a long list over the form; typing, a click or an arrow opens it.
    openOnFocus: false,
    // Inside the page's landmark, so that readers find the list beside its field.
    comboboxProps: { transitionProps: { duration: 0 }, shadow: 'md', withinPortal: false },
    clearButtonProps: { 'aria-label': UI_TEXTS.quitar },
    renderOption: ({ option }: { option: ComboboxItem }) => (
      <span className="v-option">
        {option.label}
        {byValue.get(option.value)?.detail && <small>{byValue.get(option.value)?.detail}</small>}
      </span>
    ),
  };
  if (multiple) {
    return (
      <MultiSelect
        {...shared}
        value={Array.isArray(value) ? (value as string[]) : []}
        onChange={(chosen) => {
          onChange(chosen);
          // The list covers what comes below the field: one choice is the usual case, and the next word opens it again.
          setOpened(false);
        }}
        dropdownOpened={opened}
        onDropdownOpen={() => setOpened(true)}
        onDropdownClose={() => setOpened(false)}
        hidePickedOptions
        searchValue={search}
        onSearchChange={setSearch}
        // Enter takes the best fit of what was typed; with nothing typed it takes nothing.
        selectFirstOptionOnChange={search.trim() !== ''}
        {...(maxValues ? { maxValues } : {})}
      />
    );
  }
  return (
    <Select
      {...shared}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={onChange}
      clearable={Boolean(props.optional)}
    />
  );
}
