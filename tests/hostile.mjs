// A saved page of an invented outlet with every trick that a page has to run, load or phone home.

/** The page; everything that it would load lies under `outside`. Any of its scripts would set `window.__ran`. */
export function hostilePage(outside) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour of Eastmere closed after storm</title>
<base href="${outside}/base/"><meta http-equiv="refresh" content="0;url=${outside}/refresh">
<link rel="stylesheet" href="${outside}/style.css"><link rel="preload" as="image" href="${outside}/preload.png">
<meta property="og:title" content="Harbour of Eastmere closed after storm"><meta property="og:image" content="${outside}/og.png">
<meta property="og:site_name" content="The Tidings"><style>@import url(${outside}/import.css); body{background:url(${outside}/back.png)}</style>
<script>window.__ran = 'head'; fetch('${outside}/fetch')</script><script src="${outside}/script.js"></script></head>
<body onload="window.__ran = 'onload'" background="${outside}/body.png"><main><article><h1>Harbour of Eastmere closed after storm</h1>
<p>The harbour of Eastmere was closed on Tuesday after a storm damaged the eastern breakwater, the port authority said in a statement.</p>
<p onclick="window.__ran = 'click'" onmouseover="window.__ran = 'over'">Four ferries were held at sea through the night and <a href="javascript:window.__ran = 'link'">entered the port</a> at dawn, its master Edda Rourke told reporters.</p>
<img src="${outside}/pixel.png" srcset="${outside}/pixel2.png 2x" onerror="window.__ran = 'error'"><svg onload="window.__ran = 'svg'"><image href="${outside}/svg.png"/></svg>
<iframe src="${outside}/frame" srcdoc="<script>parent.__ran = 'frame'</script>"></iframe><object data="${outside}/object"></object><embed src="${outside}/embed">
<video autoplay poster="${outside}/poster.png" src="${outside}/video.mp4"></video><audio autoplay src="${outside}/audio.mp3"></audio>
<p>Engineers will look at the breakwater on Thursday, and the harbour is expected to stay closed to large ships until the end of the week.</p>
<p>&lt;script&gt;window.__ran = 'escaped'&lt;/script&gt; &lt;img src=x onerror="window.__ran = 'escaped'"&gt; stood on a banner at the gate, and nobody could say why it had been put there.</p>
<form action="${outside}/form"><input autofocus onfocus="window.__ran = 'focus'"></form></article></main></body></html>`;
}
