import { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml";

/** An element of the manifest, with its place: `VersionOverrides/Hosts/Host`. */
export interface ManifestElement {
  readonly name: string;
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly ManifestElement[];
}

function toElement(element: XmlElement, above: string): ManifestElement {
  const path = above === "" ? element.name : `${above}/${element.name}`;
  return {
    name: element.name,
    path,
    attributes: element.attributes,
    text: element.children
      .map((child) => (child instanceof XmlText ? child.text : ""))
      .join("")
      .trim(),
    children: element.children.flatMap((child) => (child instanceof XmlElement ? [toElement(child, path)] : [])),
  };
}

/** The manifest's root element. Throws what is wrong with the XML, with its line. */
export function readManifest(text: string): ManifestElement {
  const { root } = parseXml(text);
  if (root === null) throw new Error("The manifest is empty.");
  return toElement(root, "");
}

/** The element and everything in it, in order. */
export function withDescendants(element: ManifestElement): ManifestElement[] {
  return [element, ...element.children.flatMap(withDescendants)];
}

/** Elements whose path ends with these names: `findAll(root, "Group/Icon")`. */
export function findAll(root: ManifestElement, ending: string): ManifestElement[] {
  return withDescendants(root).filter(({ path }) => path === ending || path.endsWith(`/${ending}`));
}
