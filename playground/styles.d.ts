// esbuild takes these imports out and writes one style sheet beside the script.
declare module "*.css";
