import sharp from 'sharp';

/** Drawings that conversations show, by the name under which their text asks for them. */
const drawings: Record<string, string> = {
  curve: `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="600" viewBox="0 0 960 600" font-family="sans-serif" font-size="22">
    <rect width="960" height="600" fill="#faf8f4"/>
    <g stroke="#d9d3c7" stroke-width="1">${[140, 220, 300, 380, 460].map((y) => `<path d="M100 ${y}H900"/>`).join('')}${[260, 420, 580, 740, 900].map((x) => `<path d="M${x} 60V540"/>`).join('')}</g>
    <path d="M100 60V540H900" fill="none" stroke="#4a453c" stroke-width="3"/>
    <path d="M100 60h128v480h-128z" fill="#b9b1a2" opacity=".28"/>
    <path d="M100 130C330 138 600 190 880 430" fill="none" stroke="#0f6e6e" stroke-width="6"/>
    <path d="M100 440C330 424 620 340 880 130" fill="none" stroke="#b4541a" stroke-width="6"/>
    <circle cx="648" cy="268" r="13" fill="#faf8f4" stroke="#2b2822" stroke-width="5"/>
    <g fill="#2b2822">
      <text x="618" y="276" font-weight="bold" text-anchor="end">here the pump lives</text>
      <text x="250" y="122" fill="#0f6e6e">what the pump can do</text>
      <text x="250" y="462" fill="#b4541a">what the pipe wants</text>
      <text x="112" y="520" font-size="18">here it shakes</text>
      <text x="760" y="580">flow in m³/h</text>
      <text x="100" y="42">head in m</text>
    </g></svg>`,
};

export const drawing = (name: string): Promise<Buffer> =>
  sharp(Buffer.from(drawings[name]!)).png().toBuffer();
