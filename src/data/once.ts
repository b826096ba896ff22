/** What `make` makes, made when first asked for and kept: nothing is read or checked while the add-in loads. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
