import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  MultiSelect,
  PasswordInput,
  Select,
  Textarea,
  TextInput,
  type MantineColorsTuple,
} from '@mantine/core';

/** Action: deep teal; shade 7 is the button, 0–1 the quiet background of what is chosen. */
const teal: MantineColorsTuple = [
  '#eef6f5',
  '#d8ebe9',
  '#b3d6d4',
  '#84bcb9',
  '#559f9d',
  '#2f8485',
  '#1a6f73',
  '#0f5e63',
  '#0b4b4f',
  '#07373a',
];
/** Urgency only. */
const rojo: MantineColorsTuple = [
  '#fdf0ef',
  '#f9dedb',
  '#f1b8b2',
  '#e58d84',
  '#d6625a',
  '#c63d34',
  '#bb2b22',
  '#b3231c',
  '#8f1a14',
  '#6b120e',
];
const arena: MantineColorsTuple = [
  '#fffdf8',
  '#fbf7ef',
  '#f5f0e6',
  '#ebe5d8',
  '#ded5c2',
  '#c7bca4',
  '#a39980',
  '#877e69',
  '#6b6454',
  '#4d483d',
];

const CONTROL = { size: 'md' } as const;

/** One family, 16 px base, targets of 42 px; colours keep WCAG AA on the sand background. */
export const theme = createTheme({
  fontFamily: '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", system-ui, sans-serif',
  fontFamilyMonospace: '"Atkinson Hyperlegible Next Variable", ui-monospace, monospace',
  headings: { fontFamily: 'inherit', fontWeight: '700' },
  colors: { teal, rojo, arena },
  primaryColor: 'teal',
  primaryShade: 7,
  black: '#1f2a2e',
  white: '#fffdf8',
  defaultRadius: 'md',
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'md' } }),
    TextInput: TextInput.extend({ defaultProps: CONTROL }),
    Textarea: Textarea.extend({ defaultProps: CONTROL }),
    Select: Select.extend({ defaultProps: CONTROL }),
    MultiSelect: MultiSelect.extend({ defaultProps: CONTROL }),
    PasswordInput: PasswordInput.extend({ defaultProps: CONTROL }),
  },
});

/** Mantine's own variables, given through its resolver: the order of style sheets must not decide about contrast. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f5f0e6',
    '--mantine-color-text': '#1f2a2e',
    '--mantine-color-dimmed': '#566064',
    '--mantine-color-placeholder': '#6b6454',
    '--mantine-color-error': '#a81f18',
    '--mantine-color-default-border': '#877e69',
  },
  dark: {},
});
