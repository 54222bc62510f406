const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes a file that is dropped anywhere on the page, before the grid or the browser does something else with it. */
export function watchDrops(sign: HTMLElement, open: (file: File) => void): void {
  const on = (type: "dragover" | "dragleave" | "drop", act: (event: DragEvent) => void): void => {
    window.addEventListener(
      type,
      (event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        act(event);
      },
      { capture: true },
    );
  };
  on("dragover", () => {
    sign.hidden = false;
  });
  on("dragleave", (event) => {
    if (event.relatedTarget === null) sign.hidden = true;
  });
  on("drop", (event) => {
    sign.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file) open(file);
  });
}
