import { createPrivateKey, X509Certificate } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generate } from "selfsigned";

export interface LocalCertificate {
  readonly key: string;
  readonly cert: string;
  /** The certificate's file, without the key: what the system is asked to trust. */
  readonly file: string;
  readonly validTo: Date;
  /** Whether it was made just now and has to be trusted (again). */
  readonly isNew: boolean;
}

/** How the certificate is listed, so that it is taken back without touching another one for localhost. */
const certificateName = "MatchSheet on this computer";

const day = 86_400_000;
const daysValid = 365;
/** Made anew this long before the end, so that it does not run out in the middle of an afternoon. */
const daysLeft = 7;

function isUsable(cert: string, key: string, now: Date): boolean {
  const certificate = new X509Certificate(cert);
  const ends = Date.parse(certificate.validTo);
  return (
    certificate.checkHost("localhost") !== undefined &&
    certificate.checkPrivateKey(createPrivateKey(key)) &&
    ends > now.getTime() + daysLeft * day
  );
}

/**
 * A certificate for localhost and nothing else. It is no authority: trusting it lets no other certificate in, and whoever got hold of
 * its key could play localhost to this computer alone (docs/decisions/excel-certificate.md).
 */
function makeCertificate(now: Date): Promise<{ private: string; cert: string }> {
  return generate([{ name: "commonName", value: certificateName }], {
    keySize: 2048,
    algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() - day),
    notAfterDate: new Date(now.getTime() + daysValid * day),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
}

/** The certificate in `folder`, made when there is none or when it runs out. The key is readable for its owner alone. */
export async function localCertificate(folder: string, now = new Date()): Promise<LocalCertificate> {
  const [file, keyFile] = [join(folder, "localhost.crt"), join(folder, "localhost.key")];
  if (existsSync(file) && existsSync(keyFile)) {
    const [cert, key] = await Promise.all([readFile(file, "utf8"), readFile(keyFile, "utf8")]);
    if (isUsable(cert, key, now)) return { key, cert, file, validTo: new Date(new X509Certificate(cert).validTo), isNew: false };
  }
  const made = await makeCertificate(now);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(keyFile, made.private, { mode: 0o600 });
  await writeFile(file, made.cert);
  return { key: made.private, cert: made.cert, file, validTo: new Date(new X509Certificate(made.cert).validTo), isNew: true };
}
