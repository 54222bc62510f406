import type { FakeBook } from "./book.ts";
import { GoogleException } from "./google-exception.ts";

/** In which state of consent an execution runs (Google's names). */
export type AuthMode = "NONE" | "LIMITED" | "CUSTOM_FUNCTION" | "FULL";
export type Act = "menu" | "read" | "write" | "select" | "dialog" | "sidebar" | "properties" | "lock";

const allowed: Record<AuthMode, readonly Act[]> = {
  NONE: ["menu"],
  LIMITED: ["menu", "read", "write", "select", "properties", "lock", "dialog"],
  CUSTOM_FUNCTION: ["read", "properties", "lock"],
  FULL: ["menu", "read", "write", "select", "dialog", "sidebar", "properties", "lock"],
};

/** Which scope of appsscript.json an act takes once the user has been asked. */
const scopes: Partial<Record<Act, string>> = {
  read: "https://www.googleapis.com/auth/spreadsheets.currentonly",
  write: "https://www.googleapis.com/auth/spreadsheets.currentonly",
  select: "https://www.googleapis.com/auth/spreadsheets.currentonly",
  dialog: "https://www.googleapis.com/auth/script.container.ui",
  sidebar: "https://www.googleapis.com/auth/script.container.ui",
};

/** What one execution of the script may do in the book. */
export interface Access {
  readonly book: FakeBook;
  readonly mode: AuthMode;
  readonly files: Readonly<Record<string, string>>;
  /** Throws as Google does when the mode or the manifest forbids the act. */
  may(act: Act, call: string): void;
}

export function accessTo(book: FakeBook, mode: AuthMode, files: Readonly<Record<string, string>>): Access {
  const { oauthScopes } = JSON.parse(files["appsscript.json"] ?? "{}") as { oauthScopes?: string[] };
  const may = (act: Act, call: string): void => {
    if (!allowed[mode].includes(act)) throw new GoogleException(`You do not have permission to call ${call} (AuthMode ${mode}).`);
    const scope = scopes[act];
    if (scope !== undefined && !oauthScopes?.includes(scope)) {
      throw new GoogleException(`Specified permissions are not sufficient to call ${call}. Required permissions: ${scope}`);
    }
    if (act === "write") book.beforeWrite(call);
  };
  return { book, mode, files, may };
}
