import type { LocalCertificate } from "./certificate.ts";
import { systemOf } from "./next-steps.ts";

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** What a browser shows of the server: seeing it without a warning is the proof that Excel will accept the certificate too. */
export function healthPage(
  addresses: readonly { address: string; found: boolean }[],
  certificate: LocalCertificate,
  platform: string,
): string {
  const missing = addresses.filter(({ found }) => !found).length;
  const rows = addresses.map(
    ({ address, found }) =>
      `<tr><td><a href="${escaped(address)}">${escaped(address)}</a></td><td>${found ? "there" : "MISSING"}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>MatchSheet for Excel: server</title>
<link rel="stylesheet" href="/help.css">
</head>
<body>
<main>
<h1>MatchSheet for Excel is being served</h1>
<p>If you came here without a warning, your browser trusts the certificate, and Excel on this computer will too.</p>
<p>If there was a warning, run this command once, close the browser, and open the page again:</p>
<pre>${escaped(systemOf(platform).trust(certificate.file))}</pre>
<p>The certificate is for localhost alone and ends on ${certificate.validTo.toISOString().slice(0, 10)}.</p>
<h2>${missing === 0 ? "All" : `${missing} of`} ${addresses.length} addresses of the manifest ${missing === 0 ? "are there" : "are MISSING"}</h2>
<table><tbody>
${rows.join("\n")}
</tbody></table>
</main>
</body>
</html>
`;
}
