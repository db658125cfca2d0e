Rails.application.routes.draw do
  # Says that Rails booted, and no more: a redis that is away must not take the web tasks with it.
  get "up" => "rails/health#show", as: :rails_health_check

  root "visits#show"
end
