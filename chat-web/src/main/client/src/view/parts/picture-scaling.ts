/** Makes a picture that somebody picked fit to stand for a person or a group. */

const SIDE_PX = 512; // sharp at the largest size it is shown in, on screens with three pixels for one
const QUALITY = 0.85; // no difference to be seen at that size; some 40 kB

/** The file is none that the browser can show. */
export class NotAPicture extends Error {}

/** The largest part of the picture's middle that is a square, small, and without what a camera writes beside it. */
export async function squared(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new NotAPicture();
  });
  const side = Math.min(picture.width, picture.height);
  const size = Math.min(side, SIDE_PX);
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  context?.drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, size, size);
  picture.close();
  const small = await encoded(canvas, 'image/webp');
  return small.type === 'image/webp' ? small : onWhite(canvas, context); // where there is no WebP there is PNG, which is large
}

function onWhite(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D | null): Promise<Blob> {
  if (context) {
    context.globalCompositeOperation = 'destination-over'; // JPEG would make what is transparent black
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  return encoded(canvas, 'image/jpeg');
}

function encoded(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((answer, fail) => {
    canvas.toBlob((blob) => (blob ? answer(blob) : fail(new NotAPicture())), type, QUALITY);
  });
}
