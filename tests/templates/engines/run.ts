import { spawn } from "node:child_process";

/** Runs a program to its end without blocking; throws with what it said where it fails. */
export function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, LC_ALL: "C.UTF-8" } });
    let said = "";
    const listen = (text: Buffer): void => {
      said += text;
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(said) : reject(new Error(`${program} ended with code ${code}: ${said.trim()}`))));
  });
}
