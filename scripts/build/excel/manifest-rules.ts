import { functionsJsonProblems } from "./function-rules.ts";
import { attributeProblems, orderProblems } from "./manifest-shape.ts";
import { findAll, type ManifestElement, withDescendants } from "./manifest-tree.ts";
import { pngSize } from "./png.ts";

/** What the manifest is compared with. */
export interface ManifestFacts {
  /** The version of package.json. */
  readonly version: string;
  /** The namespace that inserted formulas carry. */
  readonly namespace: string;
  /** Where the add-in is served, without a slash at the end. */
  readonly baseUrl: string;
  /** A file of the add-in by its path there, or undefined where there is none. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** The ids that functions.js registers. */
  readonly associated: readonly string[];
}

export interface ManifestRule {
  readonly rule: string;
  /** Sentences about what is wrong; none when all is well. */
  readonly problems: (root: ManifestElement, facts: ManifestFacts) => string[];
}

const kinds = { "bt:Image": "image", "bt:Url": "address", "bt:String": "text" } as const;
const resourcesOf = (root: ManifestElement): ManifestElement[] =>
  findAll(root, "Resources").flatMap((resources) => resources.children.flatMap((group) => group.children));
const resourceValue = (root: ManifestElement, id: string | undefined): string | undefined =>
  resourcesOf(root).find((resource) => resource.attributes.id === id)?.attributes.DefaultValue;
const uses = (root: ManifestElement): ManifestElement[] =>
  withDescendants(root).filter((element) => element.attributes.resid !== undefined);
const textOf = (root: ManifestElement, path: string): string => findAll(root, path)[0]?.text ?? "";

/** Which group a resid must lead to. */
function groupFor({ name, path }: ManifestElement): string {
  if (name === "bt:Image") return "bt:Images";
  if (name === "SourceLocation" || name.endsWith("Url") || name === "Runtime" || name === "FunctionFile") return "bt:Urls";
  return path.endsWith("/Description") ? "bt:LongStrings" : "bt:ShortStrings";
}

/** Every address in the manifest that is part of the add-in. */
const addresses = (root: ManifestElement): string[] =>
  withDescendants(root).flatMap(({ name, attributes: { DefaultValue: value = "" } }) => {
    const holds = name.endsWith("Url") || name === "SourceLocation" || name === "bt:Image";
    return holds && value !== "" ? [value] : [];
  });

/** The path of an address of ours inside the add-in. */
const pathIn = (address: string, { baseUrl }: ManifestFacts): string => address.slice(baseUrl.length + 1).replace(/[?#].*$/, "");
const sizeOf = (address: string, facts: ManifestFacts): string => {
  const size = pngSize(facts.read(pathIn(address, facts)) ?? new Uint8Array());
  return size ? `${size.width}×${size.height}` : "no PNG";
};

const longest: readonly { readonly path: string; readonly limit: number }[] = [
  { path: "OfficeApp/DisplayName", limit: 125 },
  { path: "OfficeApp/ProviderName", limit: 125 },
  { path: "OfficeApp/Description", limit: 250 },
  { path: "bt:ShortStrings/bt:String", limit: 125 },
  { path: "bt:LongStrings/bt:String", limit: 250 },
  { path: "bt:Urls/bt:Url", limit: 2048 },
  { path: "bt:Images/bt:Image", limit: 2048 },
];

/** The oldest sets that will do: an Excel that lacks one does not list the add-in at all. */
const newestSets: Readonly<Record<string, string>> = { SharedRuntime: "1.1", CustomFunctionsRuntime: "1.1", ExcelApi: "1.9" };

export const manifestRules: readonly ManifestRule[] = [
  { rule: "order", problems: orderProblems },
  { rule: "attributes", problems: attributeProblems },
  {
    rule: "id",
    problems: (root) => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(textOf(root, "OfficeApp/Id")) ? [] : ["Id is no UUID."]),
  },
  {
    rule: "version",
    problems: (root, { version }) => {
      const held = textOf(root, "OfficeApp/Version");
      if (!/^\d{1,5}(\.\d{1,5}){0,3}$/.test(held)) return [`Version "${held}" must be one to four numbers of at most five digits.`];
      return held === `${version}.0` ? [] : [`Version is ${held}, and package.json says ${version}.`];
    },
  },
  {
    rule: "permissions",
    problems: (root) =>
      textOf(root, "OfficeApp/Permissions") === "ReadWriteDocument"
        ? []
        : ["Permissions must be ReadWriteDocument: no less works, and no more is needed."],
  },
  {
    rule: "length",
    problems: (root) =>
      longest.flatMap(({ path, limit }) =>
        findAll(root, path).flatMap(({ text, attributes: { DefaultValue: value = text } }) =>
          value.length > 0 && value.length <= limit
            ? []
            : [`${path} has ${value.length} characters, allowed are 1 to ${limit}: "${value.slice(0, 40)}".`],
        ),
      ),
  },
  {
    rule: "id-length",
    problems: (root) =>
      withDescendants(root)
        .flatMap(({ attributes: { id = "", resid = "" } }) => [id, resid])
        .filter((id) => id.length > 32)
        .map((id) => `"${id}" has ${id.length} characters; an id has at most 32.`),
  },
  {
    rule: "resource-missing",
    problems: (root) =>
      uses(root)
        .filter(({ attributes }) => resourceValue(root, attributes.resid) === undefined)
        .map(({ path, attributes }) => `${path} leads to "${attributes.resid}", and there is no such resource.`),
  },
  {
    rule: "resource-kind",
    problems: (root) =>
      uses(root).flatMap((element) => {
        const group = groupFor(element);
        const found = findAll(root, "Resources")
          .flatMap((resources) => resources.children)
          .find(({ children }) => children.some(({ attributes }) => attributes.id === element.attributes.resid));
        return found === undefined || found.name === group
          ? []
          : [`${element.path} leads to "${element.attributes.resid}" in ${found.name}, and needs one of ${group}.`];
      }),
  },
  {
    rule: "resource-unused",
    problems: (root) => {
      const used = new Set(uses(root).map(({ attributes }) => attributes.resid));
      return resourcesOf(root)
        .filter(({ attributes }) => !used.has(attributes.id))
        .map(({ name, attributes }) => `The ${kinds[name as keyof typeof kinds] ?? name} "${attributes.id}" is not used.`);
    },
  },
  {
    rule: "resource-twice",
    problems: (root) => {
      const ids = [...resourcesOf(root), ...findAll(root, "Control"), ...findAll(root, "Group")].map(
        ({ attributes }) => attributes.id ?? "",
      );
      return [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))].map((id) => `The id "${id}" is given twice.`);
    },
  },
  {
    rule: "one-page",
    problems: (root) => {
      const resids = ["Runtimes/Runtime", "Page/SourceLocation", "Action/SourceLocation"].flatMap((path) =>
        findAll(root, path).map(({ attributes }) => attributes.resid),
      );
      const [start] = findAll(root, "DefaultSettings/SourceLocation");
      const same = new Set(resids).size === 1 && start?.attributes.DefaultValue === resourceValue(root, resids[0]);
      return same
        ? []
        : [
            `Runtime, Page, the button and DefaultSettings must lead to the same page, or the shared runtime does not load; they say ${resids.join(", ")}.`,
          ];
    },
  },
  {
    rule: "sets",
    problems: (root) => {
      const sets = findAll(root, "Sets/Set").map(({ attributes: { Name = "", MinVersion = "" } }) => ({ Name, MinVersion }));
      const missing = ["SharedRuntime", "CustomFunctionsRuntime"].filter((name) => !sets.some((set) => set.Name === name));
      const high = sets.filter(
        ({ Name, MinVersion }) => newestSets[Name] === undefined || Number(MinVersion.slice(2)) > Number(newestSets[Name]?.slice(2)),
      );
      return [
        ...missing.map((name) => `The requirement set ${name} is missing.`),
        ...high.map(
          ({ Name, MinVersion }) => `${Name} ${MinVersion} hides the add-in from Excels that could run it; ask for it at run time instead.`,
        ),
      ];
    },
  },
  {
    rule: "https",
    problems: (root) =>
      [...addresses(root), ...findAll(root, "AppDomain").map(({ text }) => text)]
        .filter((address) => !/^https:\/\/[^\s/]+/.test(address))
        .map((address) => `"${address}" does not start with https://.`),
  },
  {
    rule: "same-host",
    problems: (root, { baseUrl }) =>
      addresses(root)
        .filter((address) => !address.startsWith(`${baseUrl}/`))
        .map((address) => `"${address}" is not under ${baseUrl}.`),
  },
  {
    rule: "versioned",
    problems: (root) => {
      const version = textOf(root, "OfficeApp/Version");
      const stamps = addresses(root).map((address) => ({ address, stamp: /\?v=([\w.-]+)$/.exec(address)?.[1] }));
      const old = stamps.filter(({ stamp }) => stamp !== version && !stamp?.startsWith(`${version}-`));
      const several =
        new Set(stamps.map(({ stamp }) => stamp)).size > 1 && old.length === 0 ? ["The addresses end with different versions."] : [];
      return [
        ...old.map(({ address }) => `"${address}" must end with ?v=${version}: Excel keeps files by address, for up to a day.`),
        ...several,
      ];
    },
  },
  {
    rule: "file-missing",
    problems: (root, facts) =>
      [...new Set(addresses(root).map((address) => pathIn(address, facts)))]
        .filter((path) => facts.read(path) === undefined)
        .map((path) => `There is no file ${path}.`),
  },
  {
    rule: "add-in-icons",
    problems: (root, facts) =>
      [
        { path: "OfficeApp/IconUrl", size: "32×32" },
        { path: "OfficeApp/HighResolutionIconUrl", size: "64×64" },
      ].flatMap(({ path, size }) =>
        findAll(root, path)
          .filter(({ attributes }) => sizeOf(attributes.DefaultValue ?? "", facts) !== size)
          .map(
            ({ attributes }) =>
              `${path} must be a PNG of ${size}; ${attributes.DefaultValue} is ${sizeOf(attributes.DefaultValue ?? "", facts)}.`,
          ),
      ),
  },
  {
    rule: "ribbon-icon-sizes",
    problems: (root) =>
      findAll(root, "Icon").flatMap(({ path, children }) => {
        const sizes = children.map(({ attributes }) => attributes.size ?? "");
        const missing = ["16", "32", "80"].filter((size) => !sizes.includes(size));
        const unknown = sizes.filter((size) => !/^(16|20|24|32|40|48|64|80)$/.test(size));
        return [
          ...missing.map((size) => `${path} lacks the size ${size}.`),
          ...unknown.map((size) => `${path} has the size ${size}, which Office does not know.`),
        ];
      }),
  },
  {
    rule: "ribbon-icon-pictures",
    problems: (root, facts) =>
      findAll(root, "Icon/bt:Image").flatMap(({ attributes: { size, resid } }) => {
        const address = resourceValue(root, resid) ?? "";
        const found = sizeOf(address, facts);
        return found === `${size}×${size}` ? [] : [`The icon "${resid}" must be a PNG of ${size}×${size}, and is ${found}.`];
      }),
  },
  {
    rule: "namespace",
    problems: (root, { namespace }) => {
      const held = resourceValue(root, findAll(root, "ExtensionPoint/Namespace")[0]?.attributes.resid) ?? "";
      if (!/^[A-Za-z][A-Za-z0-9._]{0,31}$/.test(held))
        return [`The namespace "${held}" must be a letter and at most 31 letters, digits, dots and underscores.`];
      return held === namespace ? [] : [`The namespace is "${held}", and inserted formulas say "${namespace}".`];
    },
  },
  {
    rule: "functions",
    problems: (root, facts) => {
      const address = resourceValue(root, findAll(root, "Metadata/SourceLocation")[0]?.attributes.resid) ?? "";
      const bytes = facts.read(pathIn(address, facts));
      return bytes ? functionsJsonProblems(JSON.parse(new TextDecoder().decode(bytes)), facts.associated) : [];
    },
  },
];
