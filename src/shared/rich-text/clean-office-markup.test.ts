import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readRichText } from './read-rich-text.ts';

const paste = (body: string) => readRichText({ body, format: 'html' }).html;

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=EN-GB><!--StartFragment-->
<h1 style='margin-top:0cm'><span lang=EN-GB style='mso-ansi-language:EN-GB'>Changing a seal<o:p></o:p></span></h1>
<p class=MsoNormal><b><span style='font-size:12.0pt'>Before</span></b><span style='font-size:12.0pt'> you
start:<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>Close the valve<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>slowly<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·</span><![endif]>Wait<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr><td width=100 valign=top><p class=MsoNormal>Size</p></td>
<td><p class=MsoNormal>Torque</p></td></tr><tr><td><p class=MsoNormal>M8</p></td><td><p class=MsoNormal>25 Nm</p></td></tr></table>
<!--EndFragment--></body></html>`;

const googleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><h2 dir="ltr" style="line-height:1.38">
<span style="font-size:16pt;font-family:Arial;color:#000000;font-weight:400">Changing a seal</span></h2>
<p dir="ltr"><span style="font-weight:700;font-style:normal">Before</span><span style="font-weight:400;font-style:italic"> you start</span>
<span style="text-decoration:line-through;font-weight:400">at once</span></p><br>
<ul style="margin-top:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Close the valve</span></p></li>
<ul><li aria-level="2"><p dir="ltr"><span>slowly</span></p></li></ul><li><p><span>Wait</span></p></li></ul></b>`;

const outlook = `<div class="WordSection1"><p class="MsoNormal"><span style="mso-fareast-language:EN-US">Hello Ana,<o:p></o:p></span></p>
<p class="MsoNormal"><span style="display:none;mso-hide:all">preheader</span><a href="mailto:ben@example.org" style="color:blue">Ben</a> says
<a href="https://safelinks.example/?url=x">see here</a>.</p>
<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Ben<br><b>Sent:</b> Monday</p></div>
<p><img width=120 src="cid:image001.png@01DA" alt="logo"></p></div>
<table border=0 cellpadding=0><tr><td><table><tr><td><p>Laid out in a table</p></td></tr></table></td></tr></table>`;

describe('text from office programs', () => {
  test('Word: its lists are lists, its tables tables, and nothing of its own is left', () => {
    assert.equal(
      paste(word),
      '<h3>Changing a seal</h3><p><strong>Before</strong> you start:</p>' +
        '<ul><li>Close the valve<ol><li>slowly</li></ol></li><li>Wait</li></ul>' +
        '<table><tbody><tr><td>Size</td><td>Torque</td></tr><tr><td>M8</td><td>25 Nm</td></tr></tbody></table>',
    );
  });

  test('Google Docs: emphasis that is written as a style is emphasis, and the whole is not bold', () => {
    assert.equal(
      paste(googleDocs),
      '<h3>Changing a seal</h3><p><strong>Before</strong><em> you start</em> <s>at once</s></p>' +
        '<ul><li>Close the valve<ul><li>slowly</li></ul></li><li>Wait</li></ul>',
    );
  });

  test('Outlook: links stay, hidden text and tables that only arrange go', () => {
    assert.equal(
      paste(outlook),
      '<p>Hello Ana,</p><p><a href="mailto:ben@example.org" rel="nofollow ugc noopener">Ben</a> says ' +
        '<a href="https://safelinks.example/?url=x" rel="nofollow ugc noopener">see here</a>.</p>' +
        '<p><strong>From:</strong> Ben<br><strong>Sent:</strong> Monday</p><p>Laid out in a table</p>',
    );
  });
});
