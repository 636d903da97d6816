// Stands in for node-fetch: every Node that runs Readout has fetch built in, and danfojs-node asks for no more than that.
/** @type {typeof fetch} */
module.exports = (address, options) => fetch(address, options);
