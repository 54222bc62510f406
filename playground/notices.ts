export interface NoticeAction {
  readonly label: string;
  readonly act: () => void;
}

export interface Notice {
  readonly sentences: readonly string[];
  readonly problem?: boolean;
  readonly action?: NoticeAction;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: label });
  made.addEventListener("click", act);
  return made;
}

/** Messages above the grid, each until it is dismissed or the next one of its kind comes. */
export class Notices {
  readonly #place: HTMLElement;
  readonly #onClose: () => void;

  constructor(place: HTMLElement, onClose: () => void) {
    this.#place = place;
    this.#onClose = onClose;
  }

  show({ sentences, problem = false, action }: Notice): void {
    const kind = problem ? "problem" : "news";
    for (const old of this.#place.querySelectorAll(`.${kind}`)) old.remove();
    const notice = Object.assign(document.createElement("div"), { className: `notice ${kind}` });
    const close = (): void => {
      const hadFocus = notice.contains(document.activeElement);
      notice.remove();
      if (hadFocus) this.#onClose();
    };
    // Readers speak an alert that comes into the page; its text must come after it.
    const text = document.createElement("p");
    text.setAttribute("role", problem ? "alert" : "status");
    notice.append(text);
    if (action) {
      const act = (): void => {
        close();
        action.act();
      };
      notice.append(button(action.label, act));
    }
    notice.append(button("Dismiss", close));
    this.#place.append(notice);
    text.textContent = sentences.join(" ");
  }

  clear(): void {
    this.#place.replaceChildren();
  }
}
