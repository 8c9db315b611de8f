/** Says in words on what the page runs, for the list of devices. */

/** What a browser tells of itself; `brands` and `platform` are its User-Agent Client Hints, where it has them. */
export interface Agent {
  userAgent: string;
  brands?: readonly { brand: string }[] | undefined;
  platform?: string | undefined;
}

// The more particular first: Edge and Opera call themselves Chrome too, Chrome calls itself Safari, Android Linux.
const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\/|\bOPT\//, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPhone\b|\biPod\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

// Chromium's browsers list a made-up brand and their engine beside their own; brands say more than the user agent does.
const ENGINE = 'Chromium';
const MADE_UP = /not.*brand/i;
const BRAND_NAMES: Readonly<Record<string, string>> = { 'Google Chrome': 'Chrome', 'Microsoft Edge': 'Edge', HeadlessChrome: 'Chrome' };

/** The names of browser and system, each empty if it is not known. */
export function agentNames({ userAgent, brands = [], platform }: Agent): { browser: string; system: string } {
  const real = brands.map(({ brand }) => brand).filter((brand) => !MADE_UP.test(brand));
  const brand = real.find((name) => name !== ENGINE) ?? real[0];
  return {
    browser: brand ? (BRAND_NAMES[brand] ?? brand) : named(BROWSERS, userAgent),
    system: platform && platform !== 'Unknown' ? platform : named(SYSTEMS, userAgent),
  };
}

/** What this browser tells of itself. */
export function thisAgent(): Agent {
  const { userAgentData } = navigator as Navigator & {
    userAgentData?: { brands?: { brand: string }[]; platform?: string };
  };
  return { userAgent: navigator.userAgent, brands: userAgentData?.brands, platform: userAgentData?.platform };
}

function named(names: readonly [RegExp, string][], userAgent: string): string {
  return names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '';
}
