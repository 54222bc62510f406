/** What Google's services throw. */
export class GoogleException extends Error {
  override readonly name = "Exception";
}
