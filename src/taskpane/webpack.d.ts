/** The address the scripts of the page were loaded from. */
declare const __webpack_public_path__: string;
