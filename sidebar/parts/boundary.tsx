import { Component, type ComponentChildren } from "preact";
import { type Trouble, troubleOf } from "../problem.ts";

interface BoundaryProps {
  readonly children: ComponentChildren;
  readonly onRestart: () => void;
}

const calm = "MatchSheet could not show this, for a reason that it does not know. Your sheet was not changed by that.";

/** Where drawing itself fails, there is still a sentence and a way on. */
export class Boundary extends Component<BoundaryProps, { readonly trouble: Trouble | undefined }> {
  override state: { readonly trouble: Trouble | undefined } = { trouble: undefined };

  static override getDerivedStateFromError(error: unknown): { trouble: Trouble } {
    return { trouble: troubleOf(error, calm) };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render() {
    const { trouble } = this.state;
    if (!trouble) return this.props.children;
    return (
      <div class="line trouble">
        <h1>MatchSheet</h1>
        <p role="alert">{trouble.text}</p>
        <details>
          <summary>Details</summary>
          <p>{trouble.details}</p>
        </details>
        <button type="button" onClick={this.props.onRestart}>
          Start again
        </button>
      </div>
    );
  }
}
