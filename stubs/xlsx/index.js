// Stands in for SheetJS, which danfojs-node loads for Excel files that Readout never reads or writes.
const refuse = () => {
  throw new Error("Excel files are not supported: the xlsx package is replaced by a stub (see pnpm-workspace.yaml)");
};
module.exports = { read: refuse, readFile: refuse, writeFile: refuse, utils: new Proxy({}, { get: () => refuse }) };
