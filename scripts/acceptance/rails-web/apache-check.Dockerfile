FROM apache
RUN test "$(id -un)" = www-data \
 && apache2 -t \
 && ls /var/www/public/assets/application-*.css
