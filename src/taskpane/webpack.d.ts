/** The address the scripts of the page were loaded from. */
declare let __webpack_public_path__: string;
