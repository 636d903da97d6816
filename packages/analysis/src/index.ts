export type { Wire } from "./articles/choose.ts";
export type { Division, Periods } from "./articles/divide.ts";
export { divisions } from "./articles/divisions.ts";
export { splitAt } from "./articles/splitAt.ts";
export { attributionMeasures, type MeasureOptions, type MeasureRow } from "./attribution/attributionMeasures.ts";
export { attributionShares, type ShareBy, type ShareOptions } from "./attribution/attributionShares.ts";
export { type BalanceOptions, type BalanceRow, type BalanceUnit, balance } from "./attribution/balance.ts";
export { type ChainRow, chains, type HandsOptions, type HandsRow, hands } from "./attribution/hands.ts";
export { type DifferenceOptions, type DifferenceRow, measureDifferences } from "./attribution/measureDifferences.ts";
export type { Measure } from "./attribution/measures.ts";
export { LEAST_ARTICLES } from "./attribution/proportion.ts";
export { type QuotedOptions, type QuotedRow, quotedBy } from "./attribution/quotedBy.ts";
export { type ReciprocityRow, reciprocity } from "./attribution/reciprocity.ts";
export type { Repeats } from "./attribution/repeats.ts";
export type { ShareRow } from "./attribution/shareRow.ts";
export { type DiversityOptions, type DiversityRow, sourceDiversity } from "./attribution/sourceDiversity.ts";
export { type AboutOptions, type AboutRow, LEAST_FOR_PAIRS, speaksAbout } from "./attribution/speaksAbout.ts";
export { isUnread } from "./attribution/unread.ts";
export { type CueChoiceOptions, cueChoice } from "./comparison/cueChoice.ts";
export { type DivergenceOptions, type DivergenceRow, divergence } from "./comparison/divergence.ts";
export { type KeynessOptions, keyness } from "./comparison/keyness.ts";
export { LEAST_COMPARED, type LeastCompared } from "./comparison/leastCompared.ts";
export type { LogOddsRow } from "./comparison/logOddsRows.ts";
export {
  type ShareDifferenceOptions,
  type ShareDifferenceRow,
  shareDifferences,
} from "./comparison/shareDifferences.ts";
export type { SortedBy } from "./comparison/statementUnits.ts";
export { type ActorCountOptions, type ActorCountRow, actorCounts } from "./cooccurrence/actorCounts.ts";
export { type AvoidanceOptions, type AvoidanceRow, avoidances } from "./cooccurrence/avoidances.ts";
export { cooccurrence } from "./cooccurrence/cooccurrence.ts";
export type { CooccurrenceOptions, NullModel } from "./cooccurrence/countedPairs.ts";
export type { MentionOptions } from "./cooccurrence/incidence.ts";
export type { NullOptions } from "./cooccurrence/nullModel.ts";
export type { PairRow } from "./cooccurrence/pairRow.ts";
export { LEAST_SHARED } from "./cooccurrence/testPairs.ts";
export type { Sliding, Window, WindowName } from "./cooccurrence/units.ts";
export { type CommonestPairs, commonestPairs } from "./counts/commonestPairs.ts";
export type { ActorTotalRow } from "./counts/countActors.ts";
export { type CountFactsOptions, countFacts, type FactCounts, type FactTotals } from "./counts/countFacts.ts";
export type { CountedPairsOptions, PairCountRow } from "./counts/countPairs.ts";
export type { CountedSharesOptions, ShareCountRow } from "./counts/countShares.ts";
export { type LargestShares, largestShares } from "./counts/largestShares.ts";
export type { Sampled, Sampler } from "./counts/sampler.ts";
export {
  type CorrectedAboutOptions,
  type CorrectedAboutRow,
  correctedAbouts,
} from "./evaluation/correctedAbouts.ts";
export {
  type CorrectedDifferenceOptions,
  type CorrectedDifferenceRow,
  correctedDifferences,
} from "./evaluation/correctedDifferences.ts";
export { LEAST_LABELLED } from "./evaluation/correctedEstimate.ts";
export type { CorrectedRow } from "./evaluation/correctedRow.ts";
export { type CorrectedOptions, correctedShares } from "./evaluation/correctedShares.ts";
export { evaluate, type QualityMeasure, type QualityRow } from "./evaluation/evaluate.ts";
export { evaluationText } from "./evaluation/evaluationText.ts";
export type { CorrectedBy } from "./evaluation/quantities.ts";
export { type Graph, type GraphEdge, type GraphNode, type GraphValue, gexf } from "./export/gexf.ts";
export { graphml } from "./export/graphml.ts";
export { aboutGraph, type GraphOptions, pairGraph, twoModeGraph } from "./export/graphs.ts";
export { tableCsv, tableJson } from "./export/tables.ts";
export { adjustedRand } from "./network/adjustedRand.ts";
export { communities, type WeightedPair } from "./network/communities.ts";
export { edgeStability, type StabilityOptions, type StabilityRow } from "./network/edgeStability.ts";
export { type NetworkMeasureOptions, type NetworkRow, networkMeasures } from "./network/networkMeasures.ts";
export { type PairChangeOptions, type PairChangeRow, pairChanges } from "./network/pairChanges.ts";
export { type TwoModeOptions, type TwoModeRow, twoMode } from "./network/twoMode.ts";
export { type GapRow, gaps } from "./quality/gaps.ts";
export { type InputCountRow, inputCounts } from "./quality/inputCounts.ts";
export { type OutletQualityRow, outletQuality } from "./quality/outletQuality.ts";
export {
  type TemplateChangeRow,
  type TemplateMeasure,
  type TemplateOptions,
  templateChanges,
} from "./quality/templateChanges.ts";
export { type Association, association } from "./statistics/association.ts";
export { benjaminiHochberg } from "./statistics/benjaminiHochberg.ts";
export { type BootstrapOptions, bootstrapRatio } from "./statistics/bootstrapRatio.ts";
export { type ChangeOptions, type ChangePoint, changePoint } from "./statistics/changePoint.ts";
export { chiSquareTail } from "./statistics/chiSquareTail.ts";
export type { Contingency } from "./statistics/contingency.ts";
export {
  chaoShenEntropy,
  giniCoefficient,
  rarefied,
  shannonEntropy,
  simpsonDiversity,
} from "./statistics/diversity.ts";
export { effectiveNumber } from "./statistics/effectiveNumber.ts";
export { fisherExact } from "./statistics/fisherExact.ts";
export { hypergeometricTail, type Tail } from "./statistics/hypergeometric.ts";
export type { Interval } from "./statistics/interval.ts";
export { jensenShannon } from "./statistics/jensenShannon.ts";
export { logLikelihood } from "./statistics/logLikelihood.ts";
export { type LogOdds, logOddsDirichlet } from "./statistics/logOddsDirichlet.ts";
export { npmi } from "./statistics/npmi.ts";
export { permutationQ } from "./statistics/permutationQ.ts";
export { type Labelled, type Lambda, type Parts, type PpiEstimate, ppiRatio } from "./statistics/ppiRatio.ts";
export { linearisedRatio, numberInterval, type RatioEstimate, shareInterval } from "./statistics/ratioInterval.ts";
export { type Classified, type RoganGladen, roganGladen } from "./statistics/roganGladen.ts";
export { studentQuantile } from "./statistics/studentT.ts";
export { wilson } from "./statistics/wilson.ts";
export { type PartialPeriod, partialPeriods } from "./timeline/partialPeriods.ts";
export { everyPeriod, type Step } from "./timeline/period.ts";
export { type TimelineOptions, type TimelineRow, timeline } from "./timeline/timeline.ts";
