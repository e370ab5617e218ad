/** The picture of somebody in a call with their name under it; one's own is silent. */
export function faceFor(
  call: Element,
  person: number,
  name: string,
  stream: MediaStream,
  own: boolean,
): void {
  const faces = call.querySelector('.call-faces')!;
  let face = faces.querySelector<HTMLElement>(`[data-person="${person}"]`);
  if (!face) {
    face = document.createElement('figure');
    face.className = 'call-face';
    face.dataset['person'] = String(person);
    const video = Object.assign(document.createElement('video'), {
      autoplay: true,
      playsInline: true,
      muted: own,
    });
    face.append(video, Object.assign(document.createElement('figcaption'), { textContent: name }));
    faces.append(face);
  }
  const video = face.querySelector('video')!;
  if (video.srcObject !== stream) video.srcObject = stream;
  void video.play().catch(() => undefined);
}

export function takeFaceAway(call: Element, person: number): void {
  call.querySelector(`.call-faces [data-person="${person}"]`)?.remove();
}
