import { type Outcome, outcomeOf } from "./outcome.ts";
import type { TextFile } from "./project-files.ts";

/** A rule about files, read as text: which files it is about, and what is wrong with one of them. */
export interface TextRule {
  readonly about: (path: string) => boolean;
  readonly problems: (file: TextFile) => readonly string[];
}

const longest = 400;

/** A long file hides several things that want a file each. Files that the build derives are not ours to shorten. */
const fileLength: TextRule = {
  about: (path) => /\.(ts|tsx|mjs|css|html)$/.test(path),
  problems: ({ path, text }) => {
    const lines = text.split("\n").length - 1;
    return lines > longest ? [`${path} has ${lines} lines; ${longest} is the limit.`] : [];
  },
};

const emptyNames = /^(utils?|helpers?|common|misc)$/;

/** Such a name says nothing, and everything ends up there. */
const homeForEveryLine: TextRule = {
  about: () => true,
  problems: ({ path }) =>
    path
      .split("/")
      .filter((name) => emptyNames.test(name.replace(/\..*$/, "")))
      .map((name) => `${path}: "${name}" names no home; name it for what it decides.`),
};

const machineFolders = ["work", "tmp", "root"];
const machinePath = new RegExp(`(?<![\\w.~@-])/(${machineFolders.join("|")})/[\\w.-]+`);

/** A path of one machine works on that machine. */
const noMachinePaths: TextRule = {
  about: () => true,
  problems: ({ path, text }) =>
    text.split("\n").flatMap((line, index) => {
      const found = machinePath.exec(line);
      return found === null ? [] : [`${path}:${index + 1} holds a path of one machine: ${found[0]}`];
    }),
};

/** What TypeScript cannot keep out of core/, since it stands in the language itself: the clock, chance, the reader's language, code from text. */
const impure = [
  { pattern: /\bMath\.random\b/, why: "chance" },
  { pattern: /\bDate\.now\b|\bnew Date\(\)|(?<!new )\bDate\(\)/, why: "the clock" },
  { pattern: /\.toLocale[A-Z]\w*\(|\.localeCompare\(|\bIntl\./, why: "the language of whoever runs it" },
  { pattern: /\beval\(|\bnew Function\(/, why: "code made from text" },
];

const pureCore: TextRule = {
  about: (path) => /^core\/.*\.ts$/.test(path),
  problems: ({ path, text }) =>
    impure.filter(({ pattern }) => pattern.test(text)).map(({ pattern, why }) => `${path} depends on ${why}: ${pattern.exec(text)?.[0]}`),
};

export const textRules = { fileLength, homeForEveryLine, noMachinePaths, pureCore } as const satisfies Record<string, TextRule>;

/** Holds the project's files against one rule. */
export function holdAgainst(rule: TextRule, files: readonly TextFile[]): Outcome {
  const read = files.filter((file) => rule.about(file.path));
  return outcomeOf(read.length, "files", read.flatMap(rule.problems));
}
