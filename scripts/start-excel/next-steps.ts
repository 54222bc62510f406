import type { LocalCertificate } from "./certificate.ts";

interface System {
  readonly name: string;
  /** Asks the system to trust the certificate, for this user alone. */
  readonly trust: (file: string) => string;
  /** How the manifest gets into Excel here. */
  readonly sideload: string;
}

const web = "Excel on the web: Home > Add-ins > More Settings > Upload My Add-in, and choose the manifest.";

/** What to do on this computer's system; docs/excel.md has all of them with their checks. */
const systems: Readonly<Record<string, System>> = {
  win32: {
    name: "Windows",
    trust: (file) => `certutil -user -addstore Root "${file}"`,
    sideload: `${web}\n   Excel for Windows: put the manifest into a shared folder that Excel trusts (docs/excel.md, Windows).`,
  },
  darwin: {
    name: "macOS",
    trust: (file) => `security add-trusted-cert -p ssl -k ~/Library/Keychains/login.keychain-db "${file}"`,
    sideload: `${web}\n   Excel for Mac: copy the manifest into ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef, then Home > Add-ins.`,
  },
  linux: {
    name: "Linux",
    trust: (file) => `certutil -d sql:$HOME/.pki/nssdb -A -t "P,," -n matchsheet-localhost -i "${file}"`,
    sideload: web,
  },
};

export function systemOf(platform: string): System {
  return systems[platform] ?? (systems.linux as System);
}

/** What stands in the terminal while the server runs. */
export function nextSteps(address: string, manifest: string, certificate: LocalCertificate, platform: string): string {
  const { name, trust, sideload } = systemOf(platform);
  const until = certificate.validTo.toISOString().slice(0, 10);
  return [
    `MatchSheet for Excel is served at ${address} to this computer only.`,
    "",
    `1. Trust its certificate${certificate.isNew ? ", which was just made" : ", if you have not yet"} (${name}, until ${until}):`,
    `   ${trust(certificate.file)}`,
    `2. Open ${address}/health in your browser. It must show its text without a warning.`,
    `3. Give Excel the manifest ${manifest}`,
    `   ${sideload}`,
    "4. In a cell, type =MATCHSHEET.STEP2TIER(247). The pane is under Home > Open MatchSheet.",
    "",
    "All steps with a check for each: docs/excel.md. Ctrl+C ends the server; the functions then stop calculating.",
  ].join("\n");
}
