/** What other modules may read of consents. */
export { listConsentimientos } from './consentimiento.repository';
