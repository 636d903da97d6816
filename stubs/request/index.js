// Stands in for request, which is given up and has an advisory without a fix, and for the 45 packages that it brings.
// danfojs-node loads it to read CSV and stream JSON from an address, which Readout never does.
const refuse = () => {
  throw new Error(
    "danfojs cannot read CSV or stream JSON from an address here: the request package is replaced by a stub " +
      "(see pnpm-workspace.yaml). Save the file and read it from the disk",
  );
};
module.exports = Object.assign(refuse, { get: refuse });
