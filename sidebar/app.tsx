import { Results } from "./parts/results.tsx";
import { Sort } from "./parts/sort.tsx";
import type { View } from "./parts/view.ts";
import { You } from "./parts/you.tsx";
import { YourList } from "./parts/your-list.tsx";

/** The screens in their order. They stand under one another while they are few. */
const screens = [
  { id: "you", Screen: You },
  { id: "list", Screen: YourList },
  { id: "sort", Screen: Sort },
  { id: "result", Screen: Results },
] as const;

export function App(view: View) {
  return (
    <>
      <h1>MatchSheet</h1>
      {screens.map(({ id, Screen }) => (
        <Screen key={id} {...view} />
      ))}
      <p class="hint">
        What these numbers are not: cut-offs, or chances of a match. They are rough directions; talk them over with an advisor who knows
        your whole file.
      </p>
    </>
  );
}
