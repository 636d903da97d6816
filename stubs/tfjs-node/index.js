// Stands in for TensorFlow's native binding, whose install downloads a binary. danfojs-node needs it only for
// arithmetic between whole frames (`df.add`), which computes in float32 and which Readout therefore never uses.
class Tensor {}
const refuse = (name) => () => {
  throw new Error(`tf.${name} is not available: TensorFlow is replaced by a stub (see pnpm-workspace.yaml)`);
};
module.exports = new Proxy(
  { Tensor },
  { get: (known, name) => known[name] ?? (typeof name === "string" ? refuse(name) : undefined) },
);
