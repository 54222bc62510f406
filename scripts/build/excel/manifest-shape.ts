import { type ManifestElement, withDescendants } from "./manifest-tree.ts";

/**
 * What each element holds, in the only order that Excel loads. `?` may be missing, `+` may repeat; an element that stands in no row, or in
 * a parent's row not at all, is refused: what is not listed here was decided against or is not known to work. The longest path that fits
 * an element is its row.
 */
const shapes: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? " +
    "Hosts Requirements DefaultSettings Permissions VersionOverrides",
  AppDomains: "AppDomain+",
  "OfficeApp/Hosts": "Host+",
  Requirements: "Sets",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  VersionOverrides: "Description? Requirements? Hosts Resources",
  "VersionOverrides/Hosts": "Host+",
  "VersionOverrides/Hosts/Host": "Runtimes AllFormFactors DesktopFormFactor",
  Runtimes: "Runtime",
  AllFormFactors: "ExtensionPoint",
  "AllFormFactors/ExtensionPoint": "Script Page Metadata Namespace",
  Script: "SourceLocation",
  Page: "SourceLocation",
  Metadata: "SourceLocation",
  DesktopFormFactor: "GetStarted? FunctionFile? ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  "DesktopFormFactor/ExtensionPoint": "OfficeTab",
  OfficeTab: "Group+",
  Group: "Label Icon Control+",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Icon: "bt:Image+",
  // No TaskpaneId: with one long-lived runtime there is one pane.
  Action: "SourceLocation",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
  "bt:Images": "bt:Image+",
  "bt:Urls": "bt:Url+",
  "bt:ShortStrings": "bt:String+",
  "bt:LongStrings": "bt:String+",
};

/** Attributes that an element must have, and the value where only one will do. */
const attributes: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  OfficeApp: { "xsi:type": /^TaskPaneApp$/ },
  VersionOverrides: { "xsi:type": /^VersionOverridesV1_0$/ },
  "OfficeApp/Hosts/Host": { Name: /^Workbook$/ },
  "VersionOverrides/Hosts/Host": { "xsi:type": /^Workbook$/ },
  Runtime: { resid: /./, lifetime: /^long$/ },
  "AllFormFactors/ExtensionPoint": { "xsi:type": /^CustomFunctions$/ },
  "DesktopFormFactor/ExtensionPoint": { "xsi:type": /^PrimaryCommandSurface$/ },
  Control: { "xsi:type": /^Button$/, id: /./ },
  Action: { "xsi:type": /^ShowTaskpane$/ },
  Group: { id: /./ },
  OfficeTab: { id: /./ },
  "Icon/bt:Image": { size: /^\d+$/, resid: /./ },
  "bt:Images/bt:Image": { id: /./, DefaultValue: /./ },
  "bt:Url": { id: /./, DefaultValue: /./ },
  "bt:String": { id: /./, DefaultValue: /./ },
  Set: { Name: /./, MinVersion: /^\d+\.\d+$/ },
};

/** The row of a table that fits an element's path best. */
function rowFor<T>(table: Readonly<Record<string, T>>, path: string): T | undefined {
  const fitting = Object.keys(table).filter((ending) => path === ending || path.endsWith(`/${ending}`));
  const [best] = fitting.sort((a, b) => b.length - a.length);
  return best === undefined ? undefined : table[best];
}

/** What is wrong with the children of one element, as sentences. */
function childProblems(element: ManifestElement): string[] {
  const row = rowFor(shapes, element.path);
  const names = element.children.map((child) => child.name);
  if (row === undefined) return names.length === 0 ? [] : [`${element.path} may hold nothing, and holds ${names.join(", ")}.`];
  const pattern = row.split(" ").map((word) => {
    const name = word.replace(/[?+]$/, "");
    return `(?:${name} )${word === name ? "" : word.slice(-1)}`;
  });
  if (new RegExp(`^${pattern.join("")}$`).test(names.map((name) => `${name} `).join(""))) return [];
  return [`${element.path} must hold, in this order: ${row}. It holds: ${names.join(" ") || "nothing"}.`];
}

export const orderProblems = (root: ManifestElement): string[] => withDescendants(root).flatMap(childProblems);

export const attributeProblems = (root: ManifestElement): string[] =>
  withDescendants(root).flatMap((element) =>
    Object.entries(rowFor(attributes, element.path) ?? {}).flatMap(([name, pattern]) => {
      const value = element.attributes[name];
      if (value !== undefined && pattern.test(value)) return [];
      return [`${element.path} needs ${name} like ${pattern.source}, and has ${value === undefined ? "none" : `"${value}"`}.`];
    }),
  );
