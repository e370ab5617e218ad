/** Who stands in the gallery. */
export const people = [
  'Ana Ferreira',
  'Jonas Weber',
  'Mirjam Oduya',
  'Piotr Zieliński',
  'Lena-Marie Vogt',
  'Tomás Reyes',
].map((name) => ({ name, photo: null }));
