/**
 * The only part of the program that can open a connection. It is a bundle of its own (out/cli/publicar.cjs), which nothing but
 * `vigia central publicar` loads, and only once it has been told where to publish (ADR 0016).
 */
export { sqlPreparar } from './esquema.repository';
export { publicar } from './publicar';
