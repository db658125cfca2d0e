class VisitsController < ApplicationController
  def show
    @visits = Rails.configuration.x.redis.incr("visits")
  rescue Redis::BaseError => error
    logger.error("redis: #{error.class}: #{error.message}")
    render status: :service_unavailable
  end
end
