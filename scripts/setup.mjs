// Makes a fresh clone ready: Node first, then the packages. This file keeps to forms that old versions of Node can read, so that it can
// tell their users what is wrong; the rest is loaded afterwards.
const oldest = 20;
const version = process.versions.node;

if (Number(version.split(".")[0]) < oldest) {
  console.error(
    `Setup stopped: MatchSheet needs Node ${oldest} or newer, and this is Node ${version}. Install it from https://nodejs.org.`,
  );
  process.exitCode = 1;
} else {
  import("./install-packages.mjs")
    .then((packages) => packages.installPackages())
    .catch((error) => {
      console.error(`Setup stopped: ${error.message}`);
      process.exitCode = 1;
    });
}
