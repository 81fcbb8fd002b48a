import '../../scripts/check-content.ts';
