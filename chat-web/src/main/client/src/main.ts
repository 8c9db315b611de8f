/** Starts the page. */

import './view/app/parley-app.ts';
import { settings } from './settings/settings.ts';

void settings.start();
