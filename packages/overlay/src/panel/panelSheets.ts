import controlsCss from './controls/controls.css?inline';
import findingCss from './finding/finding.css?inline';
import footerCss from './footer.css?inline';
import itemCss from './list/flag-item.css?inline';
import mediaCss from './panel-media.css?inline';
import panelCss from './panel.css?inline';

/** Every sheet of the panel's first chunk, in their order. Side by side they compress better than between the code. */
export const panelSheets: string = panelCss + footerCss + findingCss + itemCss + controlsCss + mediaCss;
