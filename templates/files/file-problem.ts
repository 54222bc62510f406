/** A file that could not be opened or written, as a sentence for the user: what is wrong, and what would do. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
}
