FROM debian:jessie
RUN apt-get update \
 && apt-get install -y --no-install-recommends apache2
 && mkdir /var/www/public
ENTRYPOINT ["/usr/sbin/apache2ctl", "-D", "FOREGROUND"]
