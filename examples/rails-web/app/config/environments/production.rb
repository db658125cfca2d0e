Rails.application.configure do
  config.enable_reloading = false
  config.eager_load = true
  config.consider_all_requests_local = false
  # apache serves public/assets, from its own image.
  config.public_file_server.enabled = false
  # awslogs takes what the container writes; a file in it would be lost with it.
  config.logger = ActiveSupport::TaggedLogging.new(ActiveSupport::Logger.new($stdout))
  config.log_tags = [:request_id]
  config.log_level = ENV.fetch("RAILS_LOG_LEVEL", "info")
  # The load balancer asks every few seconds.
  config.silence_healthcheck_path = "/up" if config.respond_to?(:silence_healthcheck_path=)
end
