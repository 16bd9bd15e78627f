/**
 * First names and surnames that are frequent in Ecuador, one spelling of each, to measure how often the phonetic rule
 * takes two different ones for the same. They are words of a language, not persons.
 */
export const NOMBRES_FRECUENTES: readonly string[] = `
María José Luis Juan Carlos Ana Rosa Manuel Jorge Luz Segundo Ángel Miguel Pedro Carmen Blanca Víctor Franklin Byron Galo Mónica Martha
Silvia Patricia Gladys Fanny Nelly Mercedes Teresa Gloria Elena Isabel Lucía Laura Margarita Elsa Olga Zoila Julia Esperanza Dolores
Beatriz Norma Narcisa Piedad Hilda Susana Cecilia Verónica Paola Andrea Gabriela Daniela Alejandra Fernanda Cristina Karina Diana Sandra
Jessica Jennifer Katherine Karen Johanna Viviana Vanessa Mayra Maritza Marisol Marlene Miriam Nancy Natalia Nataly Nicole Noemí Paula Paulina
Pamela Priscila Raquel Rocío Ruth Sara Sofía Sonia Soledad Tatiana Valeria Valentina Victoria Ximena Yolanda Yadira Zulay Camila Carolina
Catalina Emilia Emily Estefanía Esther Eugenia Eva Gina Ingrid Irene Ivonne Jacqueline Janeth Juliana Lorena Lourdes Magdalena Melissa Mishell
Fausto Fernando Francisco Gabriel Gonzalo Guillermo Gustavo Héctor Hernán Hugo Ignacio Iván Jaime Javier Joel Jonathan Josué Julio Kevin Leonardo
Marco Marcelo Mario Martín Mateo Mauricio Milton Néstor Nelson Nicolás Óscar Oswaldo Pablo Patricio Paúl Ramiro Ramón Raúl Ricardo
Roberto Rodrigo Rubén Santiago Sebastián Sergio Stalin Steven Vicente Vinicio Washington Wilmer Wilson William Xavier Adrián Alberto Alejandro
Alex Alexander Alfonso Alfredo Álvaro Andrés Antonio Armando Arturo Augusto Benjamín Bolívar Bryan César Christian Christopher Cristóbal Daniel
Danilo Darwin David Diego Dennis Eduardo Edgar Edison Edwin Efraín Elías Emilio Enrique Ernesto Esteban Eugenio Fabián Fabricio Felipe Félix
Alicia Amanda Amparo Angélica Bertha Consuelo Delia Doris Dora Enma Ermelinda Flor Germania Graciela Inés Irma Jenny Josefina Leonor Lidia
Ligia Lilia Liliana Lilian Lola Luisa Manuela Marcia Marina Mariana Matilde Mirian Rebeca Rosario Rosana Roxana Rut Tania Targelia Transito
Inti Wayra Sisa Killa Tamia Sami Illari Kuri Yaku Sumak Nayra Amaru Rumi
Luna Sol Estrella Ceibo Jacaranda Brisa Nube Trigo Río Laurel Cedro Aurora
`
  .trim()
  .split(/\s+/)
  // two spellings of one name in the list itself
  .filter((nombre) => !['Rut', 'Miriam', 'Xavier'].includes(nombre));

export const APELLIDOS_FRECUENTES: readonly string[] = `
Zambrano Sánchez Rodríguez García González López Vera Cedeño Mendoza Torres Pérez Castro Morales Moreira Loor Ramírez Flores Rivera Alvarado
Martínez Espinoza Romero Reyes Chávez Ortiz Vargas Macías Salazar Gómez Díaz Bravo Fernández Guerrero Herrera Castillo Mora Quishpe Suárez
Álvarez Jiménez Ruiz Muñoz Lima Lema Mena Mina Peña Piña Pino Pinto Paz Páez Paredes Parra Palacios Pacheco Ochoa Ortega Ordóñez Ojeda
Ortiz Orellana Navarrete Narváez Naranjo Núñez Medina Maldonado Luzuriaga Luna Lucero Lozano León Lara Larrea Landázuri Jaramillo Japón Jácome
Iñiguez Hurtado Hidalgo Hernández Guzmán Guevara Guaman Granda Godoy Gallegos Galarza Franco Figueroa Fierro Feijoo Estrada Erazo Enríquez
Encalada Dávila Cueva Cuenca Correa Cordero Córdova Cobos Celi Cárdenas Carrión Carrera Cango Calva Calle Cabrera Burneo Briceño Benítez
Barrera Ayala Arévalo Armijos Arias Apolo Andrade Aguirre Aguilar Abad Abarca Acosta Aldaz Alulima Ambuludí Angamarca Astudillo Balcázar
Barragán Bermeo Betancourt Bustamante Bustos Caraguay Cartuche Cevallos Chalán Chamba Chimbo Collaguazo Contento Criollo Cruz Eras Escobar
Fajardo Gahona Gaona Gonzaga Gordillo Gualán Guerra Guailas Jara Jumbo Labanda Lalangui Landi Lituma Loaiza Loján Macas Malla Márquez Masache
Merino Minga Mogrovejo Mocha Montalván Montaño Montero Morocho Namicela Neira Ochoa Ontaneda Ordoñez Pardo Paqui Pauta Pineda Pogo Poma Pucha
Puchaicela Puglla Quichimbo Quille Quizhpe Ramón Remache Riofrío Ríos Robles Rojas Román Rosales Rueda Saca Samaniego Sánchez Sanmartín Saraguro
Sarango Sarmiento Sigcho Silva Sinche Songor Soto Sotomayor Tandazo Tapia Tene Tenesaca Tinoco Toledo Toro Tacuri Ureña Vacacela Valarezo Valdivieso
Valencia Valladares Valle Vásquez Vega Velásquez Vélez Vélasco Vicente Vicuña Villa Villamagua Villavicencio Vivanco Yaguana Yaguachi Yunga Zapata
Zaruma Zhunaula Zhunio Zúñiga Ejemplo Prueba Ficticio Demo Inventado Muestra
`
  .trim()
  .split(/\s+/)
  .filter((apellido, index, all) => all.indexOf(apellido) === index)
  .filter((apellido) => !['Ordoñez', 'Quishpe', 'Gahona'].includes(apellido));
