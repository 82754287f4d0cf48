# serve.sh PORT SCRIPT: answer each request on PORT with what SCRIPT, a file of this config, prints.
trap 'exit 0' TERM
mkdir -p /tmp/www/cgi-bin
printf '#!/bin/sh\nexec sh /mnt/site/%s\n' "$2" >/tmp/www/cgi-bin/index.cgi
chmod +x /tmp/www/cgi-bin/index.cgi
httpd -p "$1" -h /tmp/www
echo "$2 answers on port $1"
while :; do
    sleep 3600 &
    wait $!
done
