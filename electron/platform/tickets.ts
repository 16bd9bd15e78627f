import { v7 as uuidv7 } from 'uuid';

interface Ticket<T> {
  content: T;
  /** The very session object it was given to: after a lock, even the same person has another one. */
  holder: object;
  from: number;
  until: number;
}

/**
 * Things that may be used once, soon, and only in the session that they were made for. They live in the memory of this
 * process; a restart or a lock is the end of them. A clock that was set back makes them void too.
 */
export function makeTickets<T>(lifeMs: number) {
  const alive = new Map<string, Ticket<T>>();
  return {
    issue(content: T, holder: object, now: string): { id: string; until: string } {
      const from = Date.parse(now);
      for (const [id, ticket] of alive) if (ticket.until < from || ticket.holder !== holder) alive.delete(id);
      const id = uuidv7();
      alive.set(id, { content, holder, from, until: from + lifeMs });
      return { id, until: new Date(from + lifeMs).toISOString() };
    },
    /** The content, which is then used up; null when there is none, it is too late, or somebody else holds the session. */
    take(id: string, holder: object, now: string): T | null {
      const ticket = alive.get(id);
      alive.delete(id);
      const at = Date.parse(now);
      return ticket !== undefined && ticket.holder === holder && ticket.from <= at && at <= ticket.until ? ticket.content : null;
    },
  };
}
export type Tickets<T> = ReturnType<typeof makeTickets<T>>;
