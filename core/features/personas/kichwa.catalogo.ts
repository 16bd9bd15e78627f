/**
 * Names and surnames of Kichwa origin that are heard in the canton and written in many ways: in the spelling of the
 * language (Wayra, Kispi), in that of the register (Huayra, Quizhpe), with e for i and o for u. Only for these are the
 * vowels folded together, because elsewhere it would make one person of Peña and Piña, of Mena and Mina. One spelling
 * of each is enough.
 */
export const NOMBRES_KICHWA: readonly string[] = `
  Inti Wayra Killa Sisa Kuri Urku Kuntur Pacha Sumak Samay Rumi Rumiñawi Tamia Illari Yaku Amaru Puma Kusi Ñusta Waman Wari Atik
  Achik Sacha Saywa Taki Tupak Yupanki Atawallpa Inka Sinchi Chaska Mallki Apak Asiri Katari Kawsay Muyu Pakari Pakarina Shayri
  Sharik Tiksi Wayna Yarik Yawar Yura Curi Kishpi Munay Nayra Kuyllur Kuychi Ninari Saraguro Quizhpe Gualán Chalán Cango Morocho
  Minga Paqui Puglla Puchaicela Vacacela Quichimbo Sigcho Songor Lligüín Ambuludí Guaillas Zhunaula Zhunio Zhingre Cartuche Curipoma
  Condolo Angamarca Tenesaca Pichisaca Guallasaca Chimbo Chuquirima Chuquimarca Quituisaca Uchuari Namicela Cumbicus Yunga Yaguana
  Lituma Remache Cachiguango Tituaña Farinango Quilumba Chicaiza Toapanta Pilataxi Guachamín Quinga Quinatoa Chiluisa Cunalata
  Shiguango Tapuy Calapucha Huatatoca Aguinda Mamallacta Guamangallo Naula Guambo Pilco Caguana Paguay Pomaquiza Auqui Anrango
  Perugachi Otavalo Muenala Picuasi Quindigalle Tuquerres Guartatanga Duchitanga Macancela Sinchire Guayllas
`
  .trim()
  .split(/\s+/);

/** Endings of surnames made of Kichwa words: a name that ends so is one, even when it stands in no list. */
export const FINALES_KICHWA = ['waman', 'saka', 'tanga', 'marka', 'wango', 'poma', 'kispe', 'llakta', 'pamba', 'cela'] as const;
