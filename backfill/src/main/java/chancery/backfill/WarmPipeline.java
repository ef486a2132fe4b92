package chancery.backfill;

import chancery.pipeline.Pipeline;

/// The pipeline of this worker, loaded once and shared by its tasks.
final class WarmPipeline {

    private static final Pipeline PIPELINE = Pipeline.standard();

    private WarmPipeline() {}

    static Pipeline get() {
        return PIPELINE;
    }
}
