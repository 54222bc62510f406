import type { Example, FunctionEntry } from "../../../core/catalog/catalog.ts";
import { prefixFunctions } from "../../../office-addin/formula-names.ts";
import { exampleFormula } from "../example-formula.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** The example as it is typed into Excel. */
function exampleLine(name: string, { args, answer }: Example): string {
  const formula = prefixFunctions(exampleFormula(name, args), [name]);
  const shows = typeof answer === "object" ? "" : ` gives <samp>${escaped(String(answer))}</samp>`;
  return `<p>For example <code>${escaped(formula)}</code>${shows}.</p>`;
}

function section({ name, summary, parameters, result, examples }: FunctionEntry): string {
  const rows = parameters.map(
    ({ name: parameter, description, optional }) =>
      `<dt>${escaped(parameter)}${optional ? " (may be left out)" : ""}</dt><dd>${escaped(description)}</dd>`,
  );
  const [example] = examples;
  return [
    `<section id="${name.toLowerCase()}"><h2>MATCHSHEET.${name}</h2>`,
    `<p>${escaped(summary)} ${escaped(result)}</p>`,
    rows.length > 0 ? `<dl>${rows.join("")}</dl>` : "",
    example ? exampleLine(name, example) : "",
    "</section>",
  ].join("\n");
}

/** The page behind "Help" in Excel's function dialog and in the add-in's list, filled from the catalog. */
export function helpPage(template: string, functions: readonly FunctionEntry[]): string {
  const links = functions.map(({ name }) => `<li><a href="#${name.toLowerCase()}">${name}</a></li>`).join("\n");
  return template
    .replace("<!-- names -->", () => `<ul>\n${links}\n</ul>`)
    .replace("<!-- functions -->", () => functions.map(section).join("\n"));
}
