visits=$(wget -qO- http://127.0.0.1:9000/)
printf 'Content-Type: text/html\r\n\r\n'
cat <<PAGE
<!doctype html>
<title>$GREETING</title>
<h1>$GREETING</h1>
<p>Container web shows this page; container counter, on the same network, has counted $visits visits.</p>
PAGE
