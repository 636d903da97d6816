/** What `make` makes, made when it is first asked for. */
export function once<Value extends object | boolean>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
