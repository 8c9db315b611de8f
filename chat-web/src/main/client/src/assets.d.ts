/** Says what the bundler makes of files that are not scripts: their address. */

declare module '*.svg' {
  const address: string;
  export default address;
}
